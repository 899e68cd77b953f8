import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RequestRow } from "../../../backend/api/contract/request.ts";
import type { AnswerOf } from "../../../backend/api/contract/routes.ts";
import { useLetter } from "../../state/queries.ts";
import { saveBlob } from "../canvas/save-blob.ts";
import { Answered } from "../parts/answered.tsx";
import { Caution } from "../parts/states.tsx";

/** The letter in the addressee's language and in English, side by side; it waits for the legal basis. */
export function LetterPreview({ caseId, request }: { caseId: string; request: RequestRow }) {
  const { t } = useTranslation();
  const query = useLetter(caseId, request.id, `${request.basis} ${request.number} ${request.sentAt}`, request.basis !== null);
  if (request.basis === null) return <Caution>{t("requests.basisFirst")}</Caution>;
  return <Answered query={query}>{({ letter }) => <Letter request={request} letter={letter} />}</Answered>;
}

function Letter({ request, letter }: { request: RequestRow; letter: AnswerOf<"requestLetter">["letter"] }) {
  const { t } = useTranslation();
  const whole = letter.texts.map(({ subject, lines }) => [subject, "", ...lines].join("\n")).join("\n\n\n");
  const count = letter.accounts.length;
  const limits =
    request.kind === "foreign" && request.country !== null
      ? t("requests.namesAbroad", { count, country: t(`countries.${request.country}`) })
      : t("requests.namesOnly", { count });
  const name = `${request.kind} ${request.number ?? request.id}.txt`;
  return (
    <section className="stack wide" aria-label={t("requests.letter")}>
      <div className="row spread">
        <h3>{t("requests.letter")}</h3>
        <Button
          variant="default"
          size="xs"
          onClick={() => saveBlob(name, new Blob([whole], { type: "text/plain;charset=utf-8" }))}
        >
          {t("requests.saveLetter")}
        </Button>
      </div>
      <p className="second">{limits}</p>
      <div className="side-by-side">
        {letter.texts.map(({ language, subject, lines }) => (
          <article key={language} lang={language} className="letter">
            <h3>{subject}</h3>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </article>
        ))}
      </div>
    </section>
  );
}
