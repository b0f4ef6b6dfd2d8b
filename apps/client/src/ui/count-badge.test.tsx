import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import "../styles/index.css";
import { CountBadge } from "./count-badge.tsx";

test.each(["1", "9+"])("%s stays on one line at the corner of an icon", async (count) => {
  const { getByText } = await render(
    <span className="relative grid h-11 w-8 place-items-center">
      <CountBadge count={count} />
    </span>,
  );
  await expect.poll(() => getByText(count).element().getBoundingClientRect().height).toBe(20);
});
