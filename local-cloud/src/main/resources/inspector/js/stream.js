"use strict";
// The records as they come. The browser connects again by itself; where it gives up, we do.
(() => {
  const Inspector = (globalThis.Inspector ??= {});

  const AGAIN_MS = 2000;

  /** Tells of "opened", "lost" and each record; `opened` comes again after each loss. */
  const listen = ({ opened, lost, record }) => {
    const source = new EventSource("stream");
    source.addEventListener("open", opened);
    source.addEventListener("record", (event) => record(JSON.parse(event.data)));
    source.addEventListener("error", () => {
      lost();
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(() => listen({ opened, lost, record }), AGAIN_MS);
      }
    });
  };

  Inspector.Stream = { listen };
})();
