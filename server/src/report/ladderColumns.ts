import type { Ladder, Side } from './ladderModel';

/** Where the lanes and what stands beside them are, in pixels. */
export interface Columns {
  readonly width: number;
  readonly left: number;
  readonly right: number;
}

/** Narrower, texts would run into each other: what shows a ladder scrolls instead. */
export const leastWidth = 600;

const timeWidth = 92;
const lineWidth = 60;
const stateWidth = 138;
const freeWidth = 64;

/** Columns for ladders that stand one below the other. States stand beside their lane, outside. */
export function placeColumns(ladders: readonly Ladder[], wanted: number): Columns {
  const width = Math.max(leastWidth, Math.round(wanted));
  const room = (side: Side) =>
    ladders.some(({ steps }) => steps.some(({ kind, lane }) => kind === 'state' && lane === side))
      ? stateWidth
      : freeWidth;
  const isTimed = ladders.some(({ steps }) => steps.some((step) => 'time' in step));
  return {
    width,
    left: (isTimed ? timeWidth : 24) + room('left'),
    right: width - lineWidth - room('right'),
  };
}
