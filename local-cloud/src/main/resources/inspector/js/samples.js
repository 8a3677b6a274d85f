"use strict";
// Events to test a function with: those that the labs print, and one for each route that leads to it.
(() => {
  const Inspector = (globalThis.Inspector ??= {});

  const LABS = [
    {
      name: "Lab: Connect",
      fits: /^(?!.*disconnect).*connect/i,
      event: { requestContext: { domainName: "testName", stage: "testStage", connectionId: "testConnection" } },
    },
    {
      name: "Lab: SendMessage",
      fits: /sendmessage/i,
      event: {
        requestContext: { stage: "testStage", domainName: "testDomain" },
        body: '{"value:":"testMessage","room":"testRoom","name":"no-rooms"}',
      },
    },
    {
      name: "Lab: Disconnect",
      fits: /disconnect/i,
      event: { requestContext: { connectionId: "TestID", domainName: "TestDomain", stage: "TestStage" } },
    },
  ];

  const FRAMES = {
    register: { value: "ann", room: null, name: null },
    resume: { name: "ann", room: "maths", epoch: "e-1", seq: 51 },
    "new-room": { value: "maths", room: null, name: "ann" },
    "join-room": { value: "maths", room: null, name: "ann" },
    dispatch: { value: "hi", room: "maths", name: "ann" },
    "leave-room": { value: "leave-room", room: "maths", name: "ann" },
    history: { before: 51, limit: 50 },
    subscribe: { entityId: "e1" },
    unsubscribe: { entityId: "e1" },
  };

  const KINDS = { $connect: "CONNECT", $disconnect: "DISCONNECT" };

  const bodyOf = (key) => (key === "$default" ? "not JSON" : JSON.stringify({ action: key, ...FRAMES[key] }));

  const eventFor = (key, { id, stage }, connection, now) => {
    const eventType = KINDS[key] ?? "MESSAGE";
    const closing = eventType === "DISCONNECT" ? { disconnectStatusCode: 1001, disconnectReason: "" } : {};
    const requestContext = {
      routeKey: key, eventType, messageDirection: "IN", stage, connectionId: connection, apiId: id, requestId: "testRequest=",
      connectedAt: now, requestTimeEpoch: now, domainName: `${id}.execute-api.us-east-1.amazonaws.com`, identity: { sourceIp: "127.0.0.1" }, ...closing,
    };
    return eventType === "MESSAGE"
      ? { requestContext, body: bodyOf(key), isBase64Encoded: false }
      : { requestContext, isBase64Encoded: false };
  };

  /** Samples {name, event} for a function, the fitting ones first. */
  const samplesFor = (name, setup, connection, now) => {
    const routes = setup.api.routes.filter((route) => route.function === name).map(({ key }) => key);
    const fits = (lab) => lab.fits.test(name);
    const labs = LABS.filter(fits);
    const others = LABS.filter((lab) => !fits(lab));
    const forRoutes = routes.map((key) => ({ name: `Route ${key}`, event: eventFor(key, setup.api, connection, now) }));
    return [...labs, ...forRoutes, ...others].map(({ name: label, event }) => ({ name: label, event }));
  };

  Inspector.Samples = { samplesFor };
})();
