// Node `ws` with nothing around it: frames made ready beforehand and written to every socket as they are. `bare.js MESSAGES`.
const fs = require("fs");
const net = require("net");
const { WebSocketServer } = require("ws");

const frameOf = (text) => {
  const words = Buffer.from(text);
  const head = words.length < 126 ? [0x81, words.length] : [0x81, 126, words.length >> 8, words.length & 255];
  return Buffer.concat([Buffer.from(head), words]);
};

const messages = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const frames = {};
for (const [kind, payloads] of Object.entries(messages.shown)) {
  frames[kind] = payloads.map((payload) => frameOf(`42["timeline:shown",${payload}]`));
}
const cards = JSON.stringify(messages.snapshot);
const room = new Set();
const next = {};

const lines = new WebSocketServer({ port: 0, host: "127.0.0.1", backlog: 4096, perMessageDeflate: false });
lines.on("connection", (line) => {
  line.send('0{"sid":"x","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}');
  line.on("message", (said) => {
    const words = said.toString();
    if (words.startsWith("40")) {
      room.add(line._socket);
      line.send('40{"sid":"x"}');
    } else if (words.startsWith("420")) {
      line.send(`430[${cards}]`);
    }
  });
  line.on("close", () => room.delete(line._socket));
  line.on("error", () => {});
});

const control = net.createServer((asks) => {
  asks.on("data", (kinds) => {
    for (const kind of kinds.toString()) {
      const at = next[kind] || 0;
      next[kind] = (at + 1) % frames[kind].length;
      for (const socket of room) socket.write(frames[kind][at]);
    }
  });
  asks.on("error", () => {});
});
lines.on("listening", () =>
  control.listen(0, "127.0.0.1", () =>
    console.log(JSON.stringify({ port: lines.address().port, control: control.address().port })),
  ),
);
