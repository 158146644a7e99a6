"use strict";
(() => {
  const fetcher = GraphiQL.createFetcher({ url: new URL("graphql", document.baseURI).href });
  const query = new URLSearchParams(window.location.search).get("query") ?? undefined;
  ReactDOM.createRoot(document.getElementById("graphiql"))
    .render(React.createElement(GraphiQL, { fetcher, query, defaultEditorToolsVisibility: true }));
})();
