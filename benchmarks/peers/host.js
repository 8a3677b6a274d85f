import { createServer } from "node:http";

const PAGE = "<!DOCTYPE html><title>chat</title><p>A page, so that start-up can be timed.";

/** Serves a page on a free port of loopback, and says where, as our own server does. */
export function host(attach) {
  const server = createServer((request, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end(PAGE);
  });
  attach(server);
  server.listen(0, "127.0.0.1", 4096, () => console.log(`http://127.0.0.1:${server.address().port}/`));
  // The memory benchmark asks for a collection before it looks; node needs --expose-gc for that.
  process.on("SIGUSR2", () => globalThis.gc?.());
}
