import entities from "../../../../../../docs/images/entities.svg";
import entitiesOnPhone from "../../../../../../docs/images/entities-phone.svg";
import keys from "../../../../../../docs/images/keys.svg";
import keysOnPhone from "../../../../../../docs/images/keys-phone.svg";
import { Picture } from "../../../ui/picture.tsx";
import { explorerMessages } from "../explorer-messages.ts";

const text = explorerMessages.charts;

const charts = [
  { wide: keys, narrow: keysOnPhone, alt: text.keys },
  { wide: entities, narrow: entitiesOnPhone, alt: text.entities },
];

/** The model as it is drawn for the documents, from the declarations of keys and items; on a phone in one column. */
export function ChartsPanel() {
  return (
    <section
      aria-label={text.title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
      tabIndex={0}
      className="grid max-h-[70dvh] shrink-0 gap-8 overflow-y-auto border-b border-line p-4 xl:grid-cols-2"
    >
      {charts.map(({ wide, narrow, alt }) => (
        <div key={wide}>
          <Picture src={wide} alt={alt} loading="lazy" className="w-full max-sm:hidden" />
          <Picture src={narrow} alt={alt} loading="lazy" className="w-full sm:hidden" />
        </div>
      ))}
    </section>
  );
}
