/** What a language has for sentences. */

/** A sentence in another language; where it depends on {count}, one for each of the language's kinds of number. */
export type Translation = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { other: string });
export type Texts<Key extends string = string> = Readonly<Record<Key, Translation>>;
export type CatalogueTexts = Readonly<Record<string, string>>;
/** Tables of questions with the sentences of others. */
export type SameTables<Tables extends Readonly<Record<string, Texts>>> = {
  readonly [Id in keyof Tables]: Readonly<Record<keyof Tables[Id], Translation>>;
};
