// Keeps APP's end of the channel where a test can reach it, as code that broke into APP might.
const Plain = MessageChannel;
globalThis.MessageChannel = class extends Plain {
  constructor() {
    super();
    Object.assign(globalThis, { madePort: this.port1 });
  }
};
