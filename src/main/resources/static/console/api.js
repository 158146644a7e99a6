// The GraphQL client: the only way to the book.

export class ApiError extends Error {
  constructor(problem) {
    super(problem.message);
    this.code = problem.extensions?.code ?? "UNAVAILABLE";
    this.field = problem.extensions?.field;
  }
}

/** Runs one operation and answers its data. */
export async function ask(query, variables = {}) {
  const answer = await send("graphql", {
    headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json" },
    body: JSON.stringify({ query, variables }),
  });
  if (answer.errors?.length) {
    throw new ApiError(answer.errors[0]);
  }
  return answer.data;
}

/** Uploads files to import and answers the job in a few words. */
export async function upload(files, fields = {}) {
  const form = new FormData();
  Object.entries(fields).forEach(([name, value]) => form.append(name, value));
  files.forEach((file) => form.append("file", file, file.name));
  const answer = await send("import", { body: form });
  if (answer.errors?.length) {
    throw new ApiError(answer.errors[0]);
  }
  return answer;
}

async function send(path, request) {
  let response;
  try {
    response = await fetch(new URL(path, document.baseURI), { method: "POST", ...request });
    return await response.json();
  } catch (failure) {
    throw new ApiError({ message: response ? `${response.status} ${response.statusText}` : String(failure.message) });
  }
}

/**
 * Runs one task at a time; of those that come meanwhile only the last is run after it. A
 * dragged slider so asks as often as answers come, and never for what is out of date.
 */
export function latest(task) {
  let running = false;
  let next;
  return async function run(...given) {
    if (running) {
      next = given;
      return;
    }
    running = true;
    try {
      for (let now = given; now; now = next) {
        next = undefined;
        await task(...now);
        if (!next) {
          break;
        }
      }
    } finally {
      running = false;
      next = undefined;
    }
  };
}
