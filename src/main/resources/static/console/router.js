// Where the planner is, kept in the fragment of the URL: #/view/id?filters. A link is a saved view.

export function current() {
  const [path, query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  const [view, id] = path.split("/").map(decodeURIComponent);
  return { view: view || "book", id, params: new URLSearchParams(query) };
}

export function href(view, id, params) {
  const query = new URLSearchParams(params ?? {}).toString();
  return `#/${view}${id ? "/" + encodeURIComponent(id) : ""}${query ? "?" + query : ""}`;
}

export function go(view, id, params) {
  location.hash = href(view, id, params);
}

/** Changes the filters of the view without another step of the history. */
export function setParams(params) {
  const { view, id } = current();
  history.replaceState(null, "", href(view, id, params));
  window.dispatchEvent(new Event("paramschange"));
}

/** Where the same list is as CSV; its parameters are the fields of the API's filter. */
export function csv(list, filter) {
  const params = new URLSearchParams();
  Object.entries(filter).forEach(([field, value]) => [value].flat().forEach((one) => params.append(field, one)));
  return `export/${list}.csv${params.size ? "?" + params : ""}`;
}
