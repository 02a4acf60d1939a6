import type { Answer, Answers, Persistence, StorageListing } from "../channel/kept.js";
import type { Message, ToShell } from "../channel/messages.js";
import { databases, deleteDatabase, faultOf, prune, put, Refused, take, tryOut } from "./database.js";
import type { Offline } from "./offline.js";

type Asked = Extract<Message<ToShell>, { ask: number }>;

// Each kind of storage may be refused by itself; what is refused holds nothing.
async function quiet<T>(look: () => T | Promise<T>, none: T): Promise<T> {
  try {
    return await look();
  } catch {
    return none;
  }
}

/** Keeps sealed bytes on this device for APP, which alone can open them. */
export class Keeping {
  constructor(
    private readonly hosted: boolean,
    private readonly offline: Offline,
    private readonly tell: (ask: number, answer: Answer) => void,
  ) {}

  /** Does what APP asked, and answers it. */
  async answer(asked: Asked): Promise<void> {
    let answer: Answer;
    try {
      answer = { value: await this.act(asked) };
    } catch (cause) {
      answer = { fault: faultOf(cause) };
    }
    this.tell(asked.ask, answer);
  }

  private async act(asked: Asked): Promise<Answers[keyof Answers]> {
    if (asked.kind === "listing") return this.list();
    // One file has no origin of its own, and a frame's storage is the surrounding page's business.
    if (!this.hosted || !isSecureContext || window.top !== window) throw new Refused("blocked");
    if (asked.kind === "persist") return this.persist();
    if (asked.kind === "take") return take(asked);
    if (asked.kind === "trial") return tryOut();
    if (asked.kind === "put") return put(asked);
    if (asked.kind === "prune") return prune(asked);
    await deleteDatabase();
    return this.list();
  }

  private async persist(): Promise<Persistence> {
    const { storage } = navigator;
    if (!storage?.persist) return "unknown";
    return (await storage.persist()) ? "yes" : "no";
  }

  private async list(): Promise<StorageListing> {
    const { usage: used, quota: allowed } = await quiet<StorageEstimate>(() => navigator.storage.estimate(), {});
    const cookies = () => document.cookie.split("; ").flatMap((cookie) => cookie.split("=")[0] ?? []);
    const others = [() => Object.keys(localStorage), () => Object.keys(sessionStorage), cookies];
    return {
      databases: await quiet(databases, []),
      ...(await this.offline.kept()),
      others: (await Promise.all(others.map((look) => quiet(look, [])))).flat().filter(Boolean),
      ...(used !== undefined && { used }),
      ...(allowed !== undefined && { allowed }),
    };
  }
}
