import type { keys } from "../keys/key-design.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";

/** Why a kind of item is not in what a user exports. */
export interface NotExported {
  readonly because: string;
}

/** A counter of a profile. */
export type ProfileCounter = "photos" | "followers" | "followed";

/** The name of a kind of item that others may go with. */
export type ParentName = keyof typeof keys;

/** How a kind of item hangs together with users and with other items: stated here, and derived wherever it matters. */
export interface Relations<
  Value,
  Section extends string,
  Owner extends (keyof Value & string) | null,
  Parent extends ParentName,
> {
  /** The attribute with the id of the user whose it is; null for what is nobody's. It goes when the user goes. */
  readonly owner: Owner;
  /** The items besides its owner without which it has no reason to be, and where they are; null when its id leads nowhere. */
  readonly parents: { readonly [Kind in Parent]: (value: Value) => PrimaryKey | null };
  /**
   * The attributes in which it carries a copy of a user's card, each with the attribute that has this user's id. A rename
   * rewrites them; copies within what the projector makes are made again from these, and are not named.
   */
  readonly cards: { readonly [Attribute in keyof Value & string]?: keyof Value & string };
  /**
   * The counters of profiles in which it is counted, each with the attribute that has this user's id: the projector counts,
   * and the auditor counts again. Reactions are counted by kind, in their photo.
   */
  readonly counted: { readonly [Counter in ProfileCounter]?: keyof Value & string };
  /** The section of a user's export in which it stands, or why in none. */
  readonly exported: Section | NotExported;
  /** Whether DynamoDB deletes it some time after `expiresAt`: always, in one of its states, or never. */
  readonly expires: "always" | "sometimes" | "never";
  /** Whether it is the projector's alone, made of other items and to be made again from them. */
  readonly projected: boolean;
  /** The attributes that are never shown to anybody, whatever else of it is: hashes of secrets, and what holds such; none if absent. */
  readonly secret?: readonly (keyof Value & string)[];
}
