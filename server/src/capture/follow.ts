import { appendedTo, type Pieces, piecesOf } from '../text/pieces';
import { type CaptureBuilder, createBuilder } from './builder';
import type { Capture } from './model';

/** A capture that can be read on when its text has grown. */
export interface FollowedCapture extends Capture {
  readonly follower: Follower;
  /** The text that the follower had read. */
  readonly text: Pieces;
}

/** Reads one growing text. It changes with every reading; captures that it gave stay as they are. */
export interface Follower {
  readonly builder: CaptureBuilder;
  text: Pieces;
}

/** Reads a text; only what is new when it goes on where `previous` ended. */
export function readCapture(given: string | Pieces, previous?: FollowedCapture): FollowedCapture {
  const text = typeof given === 'string' ? piecesOf(given) : given;
  const appended = previous && appendedBehind(previous, text);
  if (previous === undefined || appended === undefined) {
    return readOn({ builder: createBuilder(text.length), text }, text.toString(), text);
  }
  return readOn(previous.follower, appended, text);
}

function readOn(follower: Follower, appended: string, text: Pieces): FollowedCapture {
  follower.builder.append(appended);
  follower.text = text;
  return { ...follower.builder.finish(text), follower, text };
}

/** What is new, where nobody else has read on. */
function appendedBehind({ follower, text: before }: FollowedCapture, text: Pieces) {
  return follower.text === before ? appendedTo(before, text) : undefined;
}
