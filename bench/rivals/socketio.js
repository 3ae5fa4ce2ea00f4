// Node socket.io as it comes: the same payloads, said to one room. `socketio.js MESSAGES`.
const fs = require("fs");
const http = require("http");
const net = require("net");
const { Server } = require("socket.io");

const messages = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const payloads = {};
for (const [kind, texts] of Object.entries(messages.shown)) payloads[kind] = texts.map((text) => JSON.parse(text));
const next = {};

const server = http.createServer();
const io = new Server(server);
io.on("connection", (line) => {
  line.join("timeline");
  line.on("join", (answer) => answer(messages.snapshot));
});

const control = net.createServer((asks) => {
  asks.on("data", (kinds) => {
    for (const kind of kinds.toString()) {
      const at = next[kind] || 0;
      next[kind] = (at + 1) % payloads[kind].length;
      io.to("timeline").emit("timeline:shown", payloads[kind][at]);
    }
  });
  asks.on("error", () => {});
});
server.listen(0, "127.0.0.1", 4096, () =>
  control.listen(0, "127.0.0.1", () =>
    console.log(JSON.stringify({ port: server.address().port, control: control.address().port })),
  ),
);
