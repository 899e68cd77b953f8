import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Failure, Loading } from "./states.tsx";

/** Shows an answer once it is there; until then the loading or the failing state. What is on screen stays while it is renewed. */
export function Answered<Answer>(props: {
  query: UseQueryResult<Answer>;
  rows?: number;
  children: (answer: Answer) => ReactNode;
}) {
  const { data, error, refetch } = props.query;
  if (data !== undefined) return props.children(data);
  if (error !== null) return <Failure error={error} again={() => void refetch()} />;
  return <Loading rows={props.rows ?? 6} />;
}
