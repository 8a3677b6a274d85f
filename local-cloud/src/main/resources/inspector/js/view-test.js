"use strict";
// A Test event for a function, as the console sends one: chosen, changed, sent, and told like any frame.
(() => {
  const Inspector = (globalThis.Inspector ??= {});
  const { Json, Outcomes, Samples, Server, Story } = Inspector;
  const { byId, setHidden, setText } = Inspector.Dom;
  const { millisOf, unitsOf } = Inspector.Formats;

  const OWN = "Your own";

  const problemIn = (text) => {
    try {
      JSON.parse(text);
      return "";
    } catch (error) {
      return `This is not JSON: ${error.message}.`;
    }
  };

  const verdictOf = (record) =>
    `${record.outcome === "ok" ? "Succeeded" : `Ended: ${Outcomes.of(record.outcome).word}`} in ${millisOf(record.millis)} ms`
      + `, ${unitsOf(record.readUnits)} RCU, ${unitsOf(record.writeUnits)} WCU${record.coldStart ? ", cold start" : ""}`;

  /** `done` is called with the record that a test gave. */
  const testView = (model, done) => {
    let samples = [];
    let name = null;

    const tellError = (words) => {
      setText(byId("test-error"), words);
      setHidden(byId("test-error"), words === "");
      byId("test-event").setAttribute("aria-invalid", String(words !== ""));
    };

    const offer = (extra = []) => {
      const connection = model.journal.records.findLast((record) => record.connection)?.connection ?? "testConnection";
      samples = [...extra, ...Samples.samplesFor(name, model.setup, connection, Date.now())];
      byId("sample").replaceChildren(...samples.map((sample, at) => new Option(sample.name, String(at))));
      prefill();
    };

    const prefill = () => {
      byId("test-event").value = Json.laidOut(samples[Number(byId("sample").value)]?.event);
      tellError("");
    };

    /** The result first, as the console has it. */
    const stepsOf = (record) => {
      const steps = Story.stepsOf(record, model.setup);
      return ["result", "calls", "log"].map((id) => steps.find((step) => step.id === id)).filter(Boolean);
    };

    const show = (record) => {
      setHidden(byId("test-outcome"), false);
      setText(byId("test-verdict"), verdictOf(record));
      byId("test-outcome").dataset.tone = Outcomes.of(record.outcome).tone;
      byId("test-steps").replaceChildren(...Inspector.stepsFor(stepsOf(record), { callers: model.callers, prefix: "test-step-", level: "h5" }));
      byId("test-verdict").focus();
      byId("test-outcome").scrollIntoView({ block: "nearest" });
    };

    const run = async () => {
      const event = byId("test-event").value;
      const problem = problemIn(event);
      tellError(problem);
      if (problem !== "" || byId("run").disabled) {
        return;
      }
      byId("run").disabled = true;
      setText(byId("run"), "Testing…");
      try {
        const record = await Server.test(name, event);
        done(record);
        show(record);
      } catch (error) {
        tellError(error.message);
      } finally {
        byId("run").disabled = false;
        setText(byId("run"), "Test");
      }
    };

    byId("sample").addEventListener("change", prefill);
    byId("test").addEventListener("submit", (event) => {
      event.preventDefault();
      run();
    });
    byId("test-event").addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        run();
      }
    });

    /** Turns to a function; with a record, its event is offered first. */
    const turnTo = (chosen, record = null) => {
      name = chosen;
      setHidden(byId("test-outcome"), true);
      offer(record ? [{ name: `${OWN}: frame ${record.seq}`, event: record.event }] : []);
    };

    return { turnTo };
  };

  Inspector.testView = testView;
})();
