/**
 * A list of rows of which the browser lays out, paints and decodes only those near the screen, at the height they had or
 * about will have. The others stay in the page: found by a search in it, and read out in their order.
 */
export const longListClass = "*:[content-visibility:auto] *:[contain-intrinsic-block-size:auto_4rem]";
