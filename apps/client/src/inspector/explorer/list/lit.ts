/** Which item is pointed at, by its key as one text: it is lit up wherever it stands. */
export interface Lit {
  key: string | null;
  set: (key: string | null) => void;
}
