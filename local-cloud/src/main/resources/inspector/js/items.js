"use strict";
// The items of a table, from DynamoDB's JSON to columns and cells, as the console shows them.
(() => {
  const Inspector = (globalThis.Inspector ??= {});

  const TYPES = {
    S: "String", N: "Number", B: "Binary", BOOL: "Boolean", NULL: "Null",
    SS: "String set", NS: "Number set", BS: "Binary set", L: "List", M: "Map",
  };

  const typeOf = (attribute) => Object.keys(attribute ?? {})[0];

  /** A number is kept as DynamoDB has it, digit by digit, where JavaScript would round it. */
  const numberOf = (digits) => (String(Number(digits)) === digits ? Number(digits) : digits);

  /** What an attribute says without its types. */
  const plain = (attribute) => {
    const type = typeOf(attribute);
    const value = attribute?.[type];
    switch (type) {
      case "N": return numberOf(value);
      case "NS": return value.map(numberOf);
      case "NULL": return null;
      case "L": return value.map(plain);
      case "M": return plainItem(value);
      default: return value;
    }
  };

  const plainItem = (item) => Object.fromEntries(Object.entries(item).map(([name, attribute]) => [name, plain(attribute)]));

  const textOf = (attribute) => {
    const type = typeOf(attribute);
    switch (type) {
      case undefined: return "";
      case "S":
      case "N":
      case "B": return attribute[type];
      case "BOOL": return String(attribute.BOOL);
      case "NULL": return "null";
      default: return JSON.stringify(plain(attribute));
    }
  };

  const cellOf = (item, name) => {
    const attribute = item[name];
    const type = typeOf(attribute) ?? "";
    return { type, typeName: TYPES[type] ?? type, text: textOf(attribute), isThere: attribute !== undefined };
  };

  const typesIn = (items, name) => [...new Set(items.map((item) => typeOf(item[name])).filter(Boolean))].map((type) => TYPES[type] ?? type);

  /** The keys come first, then the other attributes by name. */
  const columnsOf = (items, keys) => {
    const others = new Set(items.flatMap(Object.keys));
    keys.forEach((key) => others.delete(key));
    const named = (name, role) => ({ name, role, types: typesIn(items, name).join(", ") });
    return [
      ...keys.map((name, at) => named(name, at === 0 ? "Partition key" : "Sort key")),
      ...[...others].sort().map((name) => named(name, "")),
    ];
  };

  const keyOf = (item, keys) => JSON.stringify(keys.map((key) => item[key]));

  Inspector.Items = { columnsOf, cellOf, plainItem, keyOf };
})();
