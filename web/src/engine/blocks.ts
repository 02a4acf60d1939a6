/**
 * Reads a block of data that SHELL wrote into APP's document, and takes it out of there.
 * Blocks are what the first question needs: they are there before the first line of APP runs.
 */
export function readBlock<T>(name: string): T {
  const block = document.getElementById(`data-${name}`);
  if (!block) throw new Error(`no data block "${name}"`);
  block.remove();
  return JSON.parse(block.textContent) as T;
}
