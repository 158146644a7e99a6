"use strict";
(() => {
  const fetcher = GraphiQL.createFetcher({ url: new URL("graphql", document.baseURI).href });
  const query = new URLSearchParams(window.location.search).get("query") ?? undefined;
  const defaultQuery = `# Which seats are empty, and who could fill them? Press the button to ask.
{
  missingStakeholders(first: 3) {
    totalCount
    nodes {
      account { name score { fit tier } }
      role
      severity
      candidates { person { fullName title } confidence reason }
    }
  }
}
`;
  ReactDOM.createRoot(document.getElementById("graphiql"))
    .render(React.createElement(GraphiQL, { fetcher, query, defaultQuery, defaultEditorToolsVisibility: true }));
})();
