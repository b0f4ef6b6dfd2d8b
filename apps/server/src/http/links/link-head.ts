/** What a link that is sent to somebody shows of where it leads. */
export interface LinkHead {
  title: string;
  /** One line. */
  description: string;
  /** The path under which search engines are to know it, however it was asked for. */
  path: string;
  /** What it is, in the vocabulary of Open Graph (https://ogp.me/#types). */
  type: "article" | "profile";
  /** Null for people without a picture: nothing is shown in its place. */
  picture: LinkPicture | null;
}

/** A JPEG, which every reader of links knows. */
export interface LinkPicture {
  /** Absolute. */
  url: string;
  /** In pixels; null where only the file knows. */
  size: { width: number; height: number } | null;
  /** What it shows, in words. */
  alt: string;
  /** Whether it is what the link is about, and is shown large. */
  isLarge: boolean;
}
