type Channels = [red: number, green: number, blue: number];

function parse(color: string): Channels {
  const bits = Number.parseInt(color.slice(1), 16);
  return [(bits >> 16) & 255, (bits >> 8) & 255, bits & 255];
}

function format(channels: Channels): string {
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}

/** Returns a colour between two, both as `#rrggbb`; `share` is how much of the second there is, 0 to 1. */
export function mix(first: string, second: string, share: number): string {
  const [r1, g1, b1] = parse(first);
  const [r2, g2, b2] = parse(second);
  const part = (a: number, b: number) => a + (b - a) * Math.min(1, Math.max(0, share));
  return format([part(r1, r2), part(g1, g2), part(b1, b2)]);
}

/** Returns the colour with some white in it. */
export function lighten(color: string, share: number): string {
  return mix(color, "#ffffff", share);
}

/** Returns the colour with some black in it. */
export function darken(color: string, share: number): string {
  return mix(color, "#05060f", share);
}
