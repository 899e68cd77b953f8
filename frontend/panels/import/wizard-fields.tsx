import { NativeSelect, Radio, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { MappingAnswers, MappingProposal } from "../../../backend/api/contract/mapping.ts";
import { DAY_ORDERS, dayRead } from "../../state/day-order.ts";
import { type AnswerName, type Field, fieldsOf, withMark } from "../../state/mapping-answers.ts";

interface FieldsProps {
  readonly first: MappingProposal;
  readonly proposal: MappingProposal;
  readonly answers: MappingAnswers;
  readonly answer: (answers: MappingAnswers) => void;
  readonly account: string;
  readonly setAccount: (number: string) => void;
}

const TYPED: Readonly<Partial<Record<AnswerName, string>>> = { currency: "THB", institution: "bank:014", name: "village-bank" };
const ZONES = ["Asia/Bangkok", "Asia/Shanghai", "Asia/Yangon", "Asia/Phnom_Penh", "Asia/Vientiane", "UTC"];

/** What the file does not tell: asked, never guessed. */
export function WizardFields(props: FieldsProps) {
  const { t } = useTranslation();
  const { first, proposal, answers, answer, account, setAccount } = props;
  return (
    <section className="wizard-fields" aria-label={t("wizard.questions")}>
      {fieldsOf(first, proposal, answers).map((field) => (
        <Answer key={field.about} field={field} proposal={proposal} answers={answers} answer={answer} />
      ))}
      {proposal.own === "file" && (
        <TextInput
          label={t("wizard.account")}
          description={t("wizard.accountHint")}
          value={account}
          onChange={({ currentTarget }) => setAccount(currentTarget.value)}
        />
      )}
    </section>
  );
}

interface AnswerProps extends Pick<FieldsProps, "proposal" | "answers" | "answer"> {
  readonly field: Field;
}

function Answer({ field, proposal, answers, answer }: AnswerProps) {
  const { t } = useTranslation();
  const { about, choices } = field;
  const label = t(`wizard.ask.${about}`);
  const set = (value: string) => answer({ ...answers, [about]: about === "decimalComma" ? value === "true" : value });
  if (about === "into") return <Marks marks={choices} label={label} answers={answers} answer={answer} />;
  const held = answers[about];
  const value = held === undefined ? "" : String(held);
  if (about === "zone") {
    const data = [{ value: "", label: "…" }, ...ZONES];
    return <NativeSelect label={label} data={data} value={value} onChange={({ currentTarget }) => set(currentTarget.value)} />;
  }
  const example = TYPED[about];
  if (example !== undefined) return <Typed label={label} example={example} value={value} set={set} />;
  return (
    <Radio.Group label={label} value={value} onChange={set}>
      <div className="row">
        {choices.map((choice) => (
          <Radio key={choice} value={choice} label={<Choice about={about} choice={choice} proposal={proposal} />} />
        ))}
      </div>
    </Radio.Group>
  );
}

/** Told when the field is left: each letter would ask the server anew. */
function Typed({ label, example, value, set }: { label: string; example: string; value: string; set: (value: string) => void }) {
  return (
    <TextInput
      label={label}
      placeholder={example}
      defaultValue={value}
      onBlur={({ currentTarget }) => currentTarget.value.trim() !== value && set(currentTarget.value.trim())}
      onKeyDown={({ key, currentTarget }) => key === "Enter" && set(currentTarget.value.trim())}
    />
  );
}

const PLAIN: Readonly<Record<string, string>> = { true: "1.234,56", false: "1,234.56" };

function Choice({ about, choice, proposal }: { about: AnswerName; choice: string; proposal: MappingProposal }) {
  const { t, i18n } = useTranslation();
  if (about === "order") {
    const order = DAY_ORDERS.find((each) => each === choice);
    const sample = proposal.columns.find(({ role }) => role === "time")?.samples[0] ?? "";
    const read = order && dayRead(sample, order, i18n.language);
    return <>{read ? t("wizard.dayIs", { sample, read }) : choice}</>;
  }
  if (about === "era" || about === "negative") return <>{t(`wizard.choice.${choice}`)}</>;
  return <>{PLAIN[choice] ?? choice.toUpperCase()}</>;
}

function Marks(props: { marks: readonly string[]; label: string } & Pick<FieldsProps, "answers" | "answer">) {
  const { t } = useTranslation();
  const { marks, label, answers, answer } = props;
  const meaningOf = (mark: string) => (answers.into?.includes(mark) ? "in" : answers.out?.includes(mark) ? "out" : "");
  return (
    <fieldset className="wizard-marks">
      <legend>{label}</legend>
      {marks.map((mark) => (
        <Radio.Group
          key={mark}
          label={mark}
          value={meaningOf(mark)}
          onChange={(means) => answer(withMark(answers, mark, means === "in" ? "in" : "out"))}
        >
          <div className="row">
            <Radio value="in" label={t("wizard.choice.in")} />
            <Radio value="out" label={t("wizard.choice.out")} />
          </div>
        </Radio.Group>
      ))}
    </fieldset>
  );
}
