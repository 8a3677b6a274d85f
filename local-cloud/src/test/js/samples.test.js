"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { Inspector, setup } = require("./inspector.js");

const samplesFor = (name) => Inspector.Samples.samplesFor(name, setup, "c-1", 1000);
const named = (name, label) => samplesFor(name).find((sample) => sample.name === label).event;

test("the fitting event of the lab comes first, then the function's own routes", () => {
  assert.deepEqual(samplesFor("SendMessageFunction").map(({ name }) => name).slice(0, 2), ["Lab: SendMessage", "Route dispatch"]);
  assert.equal(samplesFor("ConnectFunction")[0].name, "Lab: Connect");
  assert.equal(samplesFor("DisconnectFunction")[0].name, "Lab: Disconnect");
  assert.equal(samplesFor("LeaveRoomFunction")[0].name, "Route leave-room");
});

test("the labs' events are the labs' own, to the letter", () => {
  assert.deepEqual(named("ConnectFunction", "Lab: Connect"),
    { requestContext: { domainName: "testName", stage: "testStage", connectionId: "testConnection" } });
  assert.deepEqual(named("ConnectFunction", "Lab: SendMessage"), {
    requestContext: { stage: "testStage", domainName: "testDomain" },
    body: '{"value:":"testMessage","room":"testRoom","name":"no-rooms"}',
  });
  assert.deepEqual(named("ConnectFunction", "Lab: Disconnect"),
    { requestContext: { connectionId: "TestID", domainName: "TestDomain", stage: "TestStage" } });
});

test("a route's event is as API Gateway sends it", () => {
  const { body, requestContext } = named("SendMessageFunction", "Route dispatch");

  assert.equal(JSON.parse(body).action, "dispatch");
  assert.deepEqual(
    [requestContext.routeKey, requestContext.eventType, requestContext.connectionId, requestContext.stage],
    ["dispatch", "MESSAGE", "c-1", "production"],
  );
  assert.equal(named("ConnectFunction", "Route $connect").body, undefined);
});
