import { QueryClient } from "@tanstack/react-query";
import { CallFailure } from "./problem.ts";

/** Answers stay fresh for half a minute; only a lost connection or a broken answer is tried again, twice. */
export function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        networkMode: "always",
        retry: (count, error) => count < 2 && error instanceof CallFailure && error.kind === "offline",
      },
      mutations: { networkMode: "always" },
    },
  });
}
