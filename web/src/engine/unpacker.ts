// What the module in wasm/packing hands out.
interface Exports {
  memory: WebAssembly.Memory;
  packed_place(): number;
  begin(bytes: number, length: number): number;
  learn(length: number): number;
  go_on(most: number): number;
}

// So many bytes are unpacked in one go: few enough that a slow phone still answers a finger in between.
const pieceBytes = 1024;

// Lets whatever waits (a tap, a frame) go first.
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

async function goOn({ go_on: work }: Exports, begun: number): Promise<void> {
  if (begun === 0) throw new RangeError("too long to unpack");
  while (work(pieceBytes) > 0) await breath();
}

function learn(module: Exports, text: Uint8Array): Promise<void> {
  const at = module.learn(text.length);
  if (at) new Uint8Array(module.memory.buffer).set(text, at);
  return goOn(module, at);
}

/**
 * Unpacks what the build packed. Each stream is a module of its own, since what was unpacked before foretells what comes
 * next; it is let go of after the last part of its stream.
 *
 * A packed part begins with one byte of marks (1: it is the last of its stream; 2: a text that is here already taught how
 * it was packed) and four that say how long it is unpacked, the lowest first.
 */
export class Unpacker {
  private readonly streams = new Map<string, Promise<Exports>>();
  private readonly work = new Map<string, Promise<unknown>>();

  private readonly module: WebAssembly.Module;

  private constructor(module: WebAssembly.Module) {
    this.module = module;
  }

  /** Compiles the module; rejects one that asks for anything. */
  static async of(bytes: ArrayBuffer): Promise<Unpacker> {
    const module = await WebAssembly.compile(bytes);
    if (WebAssembly.Module.imports(module).length > 0) throw new Error("what unpacks needs nothing");
    return new Unpacker(module);
  }

  /**
   * Unpacks the next part of a stream; rejects one that cannot be. Parts have to be given in their order. `teacher` is the
   * text that taught how the stream was packed.
   */
  unpack(stream: string, part: ArrayBuffer, teacher = ""): Promise<Uint8Array<ArrayBuffer>> {
    const unpacked = (this.work.get(stream) ?? Promise.resolve()).then(() => this.next(stream, part, teacher));
    this.work.set(stream, unpacked);
    return unpacked;
  }

  private async next(stream: string, part: ArrayBuffer, teacher: string): Promise<Uint8Array<ArrayBuffer>> {
    const head = new DataView(part);
    const [marks, length] = [head.getUint8(0), head.getUint32(1, true)];
    const module = await this.start(stream);
    const { memory, packed_place: place, begin } = module;
    if (marks & 2) await learn(module, new TextEncoder().encode(teacher));
    const packed = new Uint8Array(part, 5);
    new Uint8Array(memory.buffer).set(packed, place());
    const at = begin(packed.length, length);
    await goOn(module, at);
    if (marks & 1) this.streams.delete(stream);
    return new Uint8Array(memory.buffer.slice(at, at + length));
  }

  private start(stream: string): Promise<Exports> {
    const running = this.streams.get(stream) ?? this.create();
    this.streams.set(stream, running);
    return running;
  }

  private async create(): Promise<Exports> {
    const { exports } = await WebAssembly.instantiate(this.module, {});
    return exports as unknown as Exports;
  }
}
