/** A path inside the project. */
export const path = (name) => new URL(`../../${name}`, import.meta.url).pathname;
