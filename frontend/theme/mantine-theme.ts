import { type CSSVariablesResolver, createTheme, defaultVariantColorsResolver, type MantineColorsTuple } from "@mantine/core";
import i18next from "i18next";
import { cssVariables, type Scheme, TOKENS } from "./tokens.ts";

const INK: MantineColorsTuple = [
  "#EDF1F4",
  "#D9DDDF",
  "#BAC5CE",
  "#94A1AC",
  "#7F8A94",
  "#5B6873",
  "#43505C",
  "#2B3640",
  "#17202A",
  "#0E1318",
];

/** Mantine paints its controls with these two: from lightest to darkest, in the tones of the surfaces. */
const GRAY: MantineColorsTuple = [
  "#FAFAF8",
  "#F2F3F1",
  "#E6E9E8",
  "#D9DDDF",
  "#7F8A94",
  "#7F8A94",
  "#5B6873",
  "#43505C",
  "#2B3640",
  "#17202A",
];
const DARK: MantineColorsTuple = [
  "#EDF1F4",
  "#BAC5CE",
  "#94A1AC",
  "#71808C",
  "#71808C",
  "#2B3640",
  "#12181E",
  "#171E25",
  "#12181E",
  "#0E1318",
];

/** Grey and ink, 4 px corners, Noto; the look of Mantine's parts. */
export const THEME = createTheme({
  colors: { ink: INK, gray: GRAY, dark: DARK },
  primaryColor: "ink",
  primaryShade: { light: 8, dark: 0 },
  fontFamily: '"Noto Sans", sans-serif',
  fontFamilyMonospace: '"Noto Sans Mono", monospace',
  fontSizes: { xs: "12px", sm: "14px", md: "14px", lg: "16px", xl: "20px" },
  lineHeights: { xs: "1.4", sm: "1.43", md: "1.43", lg: "1.4", xl: "1.4" },
  spacing: { xs: "4px", sm: "8px", md: "12px", lg: "16px", xl: "24px" },
  radius: { xs: "4px", sm: "4px", md: "4px", lg: "4px", xl: "4px" },
  defaultRadius: "sm",
  headings: { fontWeight: "600", sizes: { h1: { fontSize: "20px" }, h2: { fontSize: "16px" }, h3: { fontSize: "14px" } } },
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    // The crosses of dialogs and messages, which Mantine leaves without a name.
    CloseButton: { defaultProps: () => ({ "aria-label": i18next.t("shell.close") }) },
  },
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    return input.variant === "filled" && (input.color ?? "ink") === "ink" ? { ...colors, color: "var(--lh-panel)" } : colors;
  },
});

/** Mantine's own variables said in the tokens, for both schemes. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: mantineVariables("light"),
  dark: mantineVariables("dark"),
});

function mantineVariables(scheme: Scheme): Record<string, string> {
  return {
    ...cssVariables(scheme),
    "--mantine-color-body": "var(--lh-panel)",
    "--mantine-color-text": "var(--lh-ink)",
    "--mantine-color-dimmed": "var(--lh-ink-2)",
    "--mantine-color-placeholder": "var(--lh-ink-3)",
    "--mantine-color-default": "var(--lh-panel)",
    "--mantine-color-default-hover": "var(--lh-page)",
    "--mantine-color-default-color": "var(--lh-ink)",
    "--mantine-color-default-border": "var(--lh-border)",
    "--mantine-color-anchor": "var(--lh-ink)",
    "--mantine-color-error": "var(--lh-error)",
    "--mantine-color-disabled": "var(--lh-page)",
    "--mantine-color-disabled-color": "var(--lh-ink-3)",
    "--mantine-color-disabled-border": "var(--lh-hairline)",
    "--mantine-color-ink-filled": TOKENS.ink[scheme],
    "--mantine-color-ink-filled-hover": TOKENS["ink-2"][scheme],
    "--mantine-color-ink-light": "var(--lh-page)",
    "--mantine-color-ink-light-hover": "var(--lh-hairline)",
    "--mantine-color-ink-light-color": "var(--lh-ink)",
    "--mantine-color-ink-outline": "var(--lh-border)",
    "--mantine-primary-color-filled": TOKENS.ink[scheme],
    "--mantine-primary-color-filled-hover": TOKENS["ink-2"][scheme],
    "--mantine-primary-color-contrast": "var(--lh-panel)",
  };
}
