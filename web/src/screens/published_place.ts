import type { Chapter } from "../parts/figure.js";
import type { Published, Session } from "../state/model.js";

type Tell = (one: Published, from: Session, named: boolean) => readonly Chapter[];

let tell: Tell = () => [];

/** Says how published instruments are told of; that comes with the last screens, since few people bring words along. */
export function tellPublishedBy(how: Tell): void {
  tell = how;
}

/** The chapters of one published instrument; none before it is known how to tell of it. */
export function chaptersOf(one: Published, from: Session, named: boolean): readonly Chapter[] {
  return tell(one, from, named);
}
