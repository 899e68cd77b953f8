import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MOST_NOTE } from "../../../backend/domain/note-text.ts";
import { useAddNote, useNotes } from "../../state/note-queries.ts";
import { Answered } from "../parts/answered.tsx";
import { Officer } from "../parts/officer.tsx";
import { Failure } from "../parts/states.tsx";
import { useTimes } from "../parts/use-times.ts";

interface NotesProps {
  readonly caseId: string;
  readonly account: string;
}

/** What officers wrote of the account, oldest first, and a new note where the reader may write one. */
export function AccountNotes({ caseId, account, may }: NotesProps & { readonly may: boolean }) {
  const { t } = useTranslation();
  const times = useTimes();
  const query = useNotes(caseId);
  return (
    <div className="stack wide">
      <p className="third">{t("notes.says")}</p>
      <Answered query={query} rows={2}>
        {({ notes }) => {
          const own = notes.filter((note) => note.account === account);
          if (own.length === 0) return <p className="second">{t("notes.none")}</p>;
          return (
            <ul className="lines">
              {own.map(({ id, text, by, at }) => (
                <li key={id}>
                  <p className="basis-asserted note-words" dir="auto">
                    {text}
                  </p>
                  <p className="third number">
                    {times.moment(at)} · <Officer id={by} />
                  </p>
                </li>
              ))}
            </ul>
          );
        }}
      </Answered>
      {may && <NewNote caseId={caseId} account={account} />}
    </div>
  );
}

function NewNote({ caseId, account }: NotesProps) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const add = useAddNote(caseId, account, () => setText(""));
  const isBlank = text.trim() === "";
  return (
    <form
      className="stack wide"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBlank) add.mutate(text);
      }}
    >
      <Textarea
        label={t("notes.new")}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={MOST_NOTE}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {add.error && <Failure error={add.error} />}
      <div>
        <Button type="submit" variant="default" size="xs" disabled={isBlank} loading={add.isPending}>
          {t("notes.add")}
        </Button>
      </div>
    </form>
  );
}
