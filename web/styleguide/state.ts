/** A component in one of its states, under the name it has in the guide. */
export interface State {
  readonly name: string;
  readonly drawn: unknown;
}

/** A component as it is drawn. */
export const state = (name: string, drawn: unknown): State => ({ name, drawn });

/** Nothing in the guide does anything. */
export const none = (): void => {};
