import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, Redirect } from "wouter";
import { addressOfPlace } from "../../state/navigation.ts";
import { useCases } from "../../state/queries.ts";
import { Answered } from "../parts/answered.tsx";
import { Frame } from "../parts/frame.tsx";
import { Empty } from "../parts/states.tsx";
import { NewCaseDialog } from "../shell/new-case-dialog.tsx";

/** Where somebody with no case open starts: the only case, or the list. A bank's cases are the numbers it was asked under. */
export function CaseListScreen({ tasks }: { tasks: readonly string[] }) {
  const { t } = useTranslation();
  const query = useCases(true);
  const [creating, setCreating] = useState(false);
  const ofBank = !tasks.includes("read-case");
  const only = query.data?.cases.length === 1 ? query.data.cases[0] : undefined;
  if (only) return <Redirect to={addressOfPlace("home", only.id)} replace />;
  return (
    <Frame title={ofBank ? t("uploader.title") : t("cases.list")}>
      <Answered query={query}>
        {({ cases }) => (
          <>
            {cases.length === 0 && <Empty says={ofBank ? t("uploader.none") : t("cases.none")} />}
            <ul className="lines">
              {cases.map(({ id, title }) => (
                <li key={id}>
                  <Link href={addressOfPlace("home", id)} className="plain-link">
                    {id}
                  </Link>{" "}
                  {title !== id && <span className="second">{title}</span>}
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
      {tasks.includes("open-case") && (
        <div>
          <Button onClick={() => setCreating(true)}>{t("cases.new")}</Button>
        </div>
      )}
      <NewCaseDialog opened={creating} close={() => setCreating(false)} />
    </Frame>
  );
}
