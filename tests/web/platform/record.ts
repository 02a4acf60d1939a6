// Keeps APP's end of the channel where a test can reach it, as code that broke into APP might: the first that is made.
const Plain = MessageChannel;
globalThis.MessageChannel = class extends Plain {
  constructor() {
    super();
    if (!("madePort" in globalThis)) Object.assign(globalThis, { madePort: this.port1 });
  }
};
