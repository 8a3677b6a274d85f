"use strict";
// Starts the inspector: the one place where the server, the records, the address and the page meet.
(() => {
  const { Callers, Journal, Keys, Place, Server, Stream } = globalThis.Inspector;
  const { barView, framesView, functionsView, replayView, setupView, tablesView } = globalThis.Inspector;
  const { byId, once, setHidden, setText } = globalThis.Inspector.Dom;

  const model = { setup: null, journal: Journal.EMPTY, place: Place.read(location.hash), callers: Callers.callers(), link: "connecting" };

  const tellProblem = (words) => {
    setText(byId("problem"), words);
    setHidden(byId("problem"), words === "");
  };

  /** Goes to another place; what is not said stays as it is. */
  const go = (change) => {
    model.place = { ...model.place, ...change };
    history.replaceState(null, "", Place.hashOf(model.place));
    paint();
  };

  const focusOn = (view) => (view === "frames" ? byId("rows") : byId(`${view}-title`)).focus();

  const show = (view, name = "") => {
    go({ view, name });
    focusOn(view);
  };

  const tryOut = (record) => {
    functions.borrow(record);
    show("functions", record.function);
  };

  /** All records that come pass here, by whichever way. */
  const take = (records) => {
    const before = model.journal;
    model.journal = Journal.take(before, records);
    if (model.journal.records === before.records && model.journal.waiting === before.waiting) {
      return;
    }
    records.forEach((record) => {
      model.callers.see(record);
      frames.note(record);
      tables.note(record);
    });
    schedule();
  };

  /** After each (re)connection: what we missed, or all anew where the server is another one. */
  const catchUp = async () => {
    const held = model.journal;
    model.link = "open";
    try {
      const [setup, records] = await Promise.all([Server.setup(), Server.records()]);
      model.setup = JSON.stringify(setup) === JSON.stringify(model.setup) ? model.setup : setup;
      if (Journal.isOfAnother(held, records)) {
        model.journal = Journal.clear(model.journal);
      }
      take(records);
      tellProblem("");
    } catch (error) {
      tellProblem(error.message);
    }
    schedule();
  };

  const lost = () => {
    model.link = "lost";
    schedule();
  };

  const pause = () => {
    model.journal = model.journal.paused ? Journal.resume(model.journal) : Journal.pause(model.journal);
    paint();
  };

  const clear = async () => {
    try {
      await Server.clear();
      model.journal = Journal.clear(model.journal);
      tellProblem("");
      go({ frame: null });
    } catch (error) {
      tellProblem(error.message);
    }
  };

  const back = () => {
    if (model.place.view === "frames") {
      frames.back();
    } else {
      show("frames");
    }
  };

  const bar = barView(model);
  const frames = framesView(model, { go, tryOut });
  const tables = tablesView(model, tellProblem);
  const functions = functionsView(model, (record) => take([record]));
  const setup = setupView(model);
  const views = [bar, frames.render, tables.render, functions.render, setup];
  const paint = () => views.forEach((render) => render());
  const schedule = once(paint);

  replayView();
  Keys.listen(model, {
    move: frames.move, enter: frames.enter, follow: frames.toggleFollow, pause, back,
    refresh: tables.refresh, view: (at) => show(Place.VIEWS[at]),
  });
  byId("pause").addEventListener("click", pause);
  byId("clear").addEventListener("click", clear);
  byId("skip").addEventListener("click", (event) => {
    event.preventDefault();
    focusOn(model.place.view);
  });
  window.addEventListener("hashchange", () => {
    model.place = Place.read(location.hash);
    paint();
  });
  Stream.listen({ opened: catchUp, lost, record: (record) => take([record]) });
  paint();
})();
