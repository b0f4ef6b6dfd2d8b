/** A part of a drawing that stands in a column. */
export interface Block {
  height: number;
  /** Returns its elements, its upper left corner there. */
  draw(x: number, y: number): string[];
}

/** Width of a column, and what is between columns, blocks and edges. */
export const column = { width: 312, gap: 16 } as const;

/** Returns the width of a drawing with a number of columns. */
export function widthOf(columns: number): number {
  return columns * column.width + (columns + 1) * column.gap;
}

/** Returns blocks spread over columns: each, in their order, where there is most room. */
export function spread(blocks: readonly Block[], columns: number): Block[][] {
  const spreadOut = Array.from({ length: columns }, () => ({ height: 0, blocks: [] as Block[] }));
  for (const block of blocks) {
    const shortest = spreadOut.reduce((best, one) => (one.height < best.height ? one : best));
    shortest.blocks.push(block);
    shortest.height += block.height + column.gap;
  }
  return spreadOut.map((one) => one.blocks);
}

/** Returns the elements of columns of blocks, and how high they are. */
export function drawColumns(columns: readonly (readonly Block[])[]): { height: number; parts: string[] } {
  const drawn = columns.map((blocks, at) => {
    const x = column.gap + at * (column.width + column.gap);
    const parts: string[] = [];
    let y: number = column.gap;
    for (const block of blocks) {
      parts.push(...block.draw(x, y));
      y += block.height + column.gap;
    }
    return { height: y, parts };
  });
  return { height: Math.max(...drawn.map(({ height }) => height)), parts: drawn.flatMap(({ parts }) => parts) };
}

/** Returns a heading, with a line below it that says more. */
export function heading(draw: (x: number, y: number) => string[]): Block {
  return { height: 38, draw };
}
