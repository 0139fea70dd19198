import { type CaptureBuilder, createBuilder } from './builder';
import type { Capture } from './model';

/** A capture that can be read on when its text has grown. */
export interface FollowedCapture extends Capture {
  readonly follower: Follower;
  /** UTF-16 units of it that the follower had read. */
  readonly length: number;
}

/** Reads one growing text. It changes with every reading; captures that it gave stay as they are. */
export interface Follower {
  readonly builder: CaptureBuilder;
  text: string;
}

/** Reads a text; only what is new when it goes on where `previous` ended. */
export function readCapture(text: string, previous?: FollowedCapture): FollowedCapture {
  const follower = previous && goesOn(text, previous) ? previous.follower : startFollower(text);
  follower.builder.append(text.slice(follower.text.length));
  follower.text = text;
  return { ...follower.builder.finish(text), follower, length: text.length };
}

function goesOn(text: string, { follower, length }: FollowedCapture): boolean {
  return follower.text.length === length && text.startsWith(follower.text);
}

function startFollower({ length }: string): Follower {
  return { builder: createBuilder(length), text: '' };
}
