"use strict";
// Which frames are shown; the address keeps it, so that a reload or a link shows the same.
(() => {
  const Inspector = (globalThis.Inspector ??= {});
  const { Outcomes, Routing } = Inspector;

  const ALL = { connection: "", route: "", failures: false };

  const matches = ({ connection, route, failures }, record) =>
    (connection === "" || record.connection === connection) &&
    (route === "" || Routing.labelOf(record) === route) &&
    (!failures || Outcomes.isFailure(record));

  const isAll = (filter) => filter.connection === "" && filter.route === "" && !filter.failures;

  Inspector.Filter = { ALL, matches, isAll };
})();
