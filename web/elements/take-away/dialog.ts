/** The dialog in which an exhibit is taken away. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Framework } from '../../engine/contract';
import { codeFor } from '../../engine/snippets/index';
import type { Messages } from '../messages/messages';
import { csvOf } from './csv';
import { type Figure, figuresOf } from './figures';
import { frameCode, linkTo, tagCode } from './links';
import { pictureOf, pngOf } from './picture';
import { agreement, agreementWords, type RunRecord, readRecord, recordText } from './record';
import { copy, save, savedWords } from './save';
import { fileName, type Subject, titleOf } from './subject';

const frameworks: readonly { name: Framework; label: string }[] = [
  { name: 'pytorch', label: 'PyTorch' },
  { name: 'keras', label: 'Keras' },
  { name: 'jax', label: 'JAX' },
];
type Embedding = 'tag' | 'frame';

export class TakeAwayDialog {
  readonly #dialog = document.createElement('dialog');
  readonly #words: Messages;
  #framework: Framework = 'pytorch';
  #embedding: Embedding = 'tag';
  /** Which of the exhibit's networks the code is for. */
  #network = '0';
  #said = '';
  #bad = false;
  /** What a record that has just been opened says came out. */
  #expected: RunRecord | undefined;

  constructor(readonly subject: Subject) {
    this.#words = subject.host.messages;
    const { root, element } = subject;
    this.#dialog.className = 'take-away';
    this.#dialog.setAttribute('aria-labelledby', 'take-away-title');
    root.append(this.#dialog);
    const onResult = () => this.#onResult();
    element.addEventListener('init-lab-result', onResult);
    this.#dialog.addEventListener('close', () => {
      element.removeEventListener('init-lab-result', onResult);
      this.#dialog.remove();
    });
    // On the backdrop: the dialog itself, beside its content.
    this.#dialog.addEventListener('pointerdown', (event) => {
      if (event.target === this.#dialog && !within(event, this.#dialog)) this.#dialog.close();
    });
    this.#draw();
    this.#dialog.showModal();
  }

  #draw(): void {
    const figures = figuresOf(this.subject.root);
    const { say } = this.#words;
    render(
      html`<div class="take-away-head">
          <h2 id="take-away-title">${say('Take away: {exhibit}', { exhibit: titleOf(this.subject) })}</h2>
          <button type="button" part="button" @click=${() => this.#dialog.close()}>${say('Close')}</button>
          <p class="said" role="status" data-kind=${this.#bad ? 'bad' : 'good'}>${this.#said}</p>
        </div>
        <div class="take-away-body">
          ${this.#charts(figures)} ${this.#link()} ${this.subject.host.networks.length > 0 ? this.#code() : nothing} ${this.#embed()} ${this.#record()}
        </div>`,
      this.#dialog,
    );
  }

  #say(text: string, bad = false): void {
    this.#said = text;
    this.#bad = bad;
    this.#draw();
  }

  // --- Charts ---

  #charts(figures: readonly Figure[]): TemplateResult {
    const { say } = this.#words;
    return html`<section aria-labelledby="take-charts">
      <h3 id="take-charts">${say('Charts')}</h3>
      ${figures.length === 0 ? html`<p class="hint">${say('Nothing has been drawn yet.')}</p>` : nothing}
      <ul>
        ${figures.map(
          (figure) => html`<li class="line">
            <span>${figure.title}</span>
            <span class="buttons">
              ${figure.svg ? html`${this.#saving(figure, 'SVG')} ${this.#saving(figure, 'PNG')}` : nothing}
              ${figure.table ? this.#saving(figure, 'CSV') : nothing}
            </span>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  #saving(figure: Figure, kind: 'SVG' | 'PNG' | 'CSV'): TemplateResult {
    return html`<button
      type="button"
      part="button"
      aria-label=${this.#words.say('Save {figure} as {kind}', { figure: figure.title, kind })}
      data-save=${`${figure.key}.${kind.toLowerCase()}`}
      @click=${() => void this.#saveFigure(figure.key, kind)}
    >
      ${kind}
    </button>`;
  }

  async #saveFigure(key: string, kind: 'SVG' | 'PNG' | 'CSV'): Promise<void> {
    const figure = figuresOf(this.subject.root).find((one) => one.key === key);
    const name = fileName(this.subject, key, kind.toLowerCase());
    try {
      if (kind === 'CSV' && figure?.table) save(name, csvOf(figure.table), 'text/csv');
      const picture = kind !== 'CSV' && figure ? pictureOf(this.subject, figure) : undefined;
      if (picture && kind === 'SVG') save(name, picture.text, 'image/svg+xml');
      if (picture && kind === 'PNG') save(name, await pngOf(picture));
      this.#say(savedWords(name, this.#words.say));
    } catch (error) {
      const reason = this.#words.ofEngine(error instanceof Error ? error.message : String(error));
      this.#say(this.#words.say('{file} could not be made: {reason}', { file: name, reason }), true);
    }
  }

  // --- Text ---

  /** Text to be copied, always in view: where the clipboard is denied it can be taken by hand. */
  #text(
    id: string,
    label: string,
    text: string,
    rows: number,
    more: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    const { say } = this.#words;
    return html`<textarea
        id=${id}
        class=${rows < 4 ? 'flowing' : ''}
        aria-label=${label}
        readonly
        spellcheck="false"
        rows=${rows}
        .value=${text}
      ></textarea>
      <div class="buttons">
        <button type="button" part="button" data-copy=${id} aria-label=${say('Copy {thing}', { thing: label })} @click=${() => void this.#copy(id, label)}>
          ${say('Copy')}
        </button>
        ${more}
      </div>`;
  }

  async #copy(id: string, label: string): Promise<void> {
    const area = this.#dialog.querySelector<HTMLTextAreaElement>(`#${id}`);
    if (!area) return;
    const done = await copy(area);
    const { say } = this.#words;
    const byHand = say('Copying is not allowed here. The text is selected: press Ctrl+C, or ⌘C on a Mac.');
    this.#say(done ? say('Copied: {thing}.', { thing: label }) : byHand, !done);
  }

  #link(): TemplateResult {
    const { say } = this.#words;
    const link = linkTo(this.subject);
    return html`<section aria-labelledby="take-link">
      <h3 id="take-link">${say('Link')}</h3>
      ${
        link === undefined
          ? html`<p class="hint">${say('This page has no address of its own that a link could lead to.')}</p>`
          : this.#text('take-link-text', say('link to this exhibit as it stands'), link, 2)
      }
    </section>`;
  }

  #code(): TemplateResult {
    const { say } = this.#words;
    const { label = '' } = frameworks.find(({ name }) => name === this.#framework) ?? {};
    const code = say('{framework} code', { framework: label });
    const choose = (name: Framework) => {
      this.#framework = name;
      this.#draw();
    };
    const networks = this.subject.host.networks.map((network, i) => ({
      name: String(i),
      label: network.label,
    }));
    const chooseNetwork = (name: string) => {
      this.#network = name;
      this.#draw();
    };
    return html`<section aria-labelledby="take-code">
      <div class="line">
        <h3 id="take-code">${say('Code')}</h3>
        ${choices('take-framework', say('Framework'), frameworks, this.#framework, choose)}
      </div>
      <div class="line">
        <p class="hint">${say('The same network, drawn from exactly the same distribution.')}</p>
        ${networks.length > 1 ? choices('take-network', say('Network'), networks, this.#network, chooseNetwork) : nothing}
      </div>
      ${this.#text('take-code-text', code, this.#program(), 12, this.#saveText(code, `${this.#framework}.py`))}
    </section>`;
  }

  #program(): string {
    const { networks, catalogue } = this.subject.host;
    const network = networks[Number(this.#network)] ?? networks[0];
    try {
      return network ? codeFor(catalogue, network.spec, this.#framework) : '';
    } catch (error) {
      return `# ${error instanceof Error ? error.message : String(error)}\n`;
    }
  }

  #saveText(label: string, part: string): TemplateResult {
    const [stem = '', ending = 'txt'] = part.split('.');
    const run = () => {
      const name = fileName(this.subject, stem, ending);
      if (ending === 'json') save(name, recordText(this.subject), 'application/json');
      else save(name, this.#program(), 'text/x-python');
      this.#say(savedWords(name, this.#words.say));
    };
    return html`<button type="button" part="button" data-save=${part} aria-label=${this.#words.say('Save {thing}', { thing: label })} @click=${run}>
      ${this.#words.say('Save')}
    </button>`;
  }

  #embed(): TemplateResult {
    const { say } = this.#words;
    const kinds = [
      { name: 'tag', label: say('tag and script') },
      { name: 'frame', label: 'iframe' },
    ] as const;
    const choose = (name: Embedding) => {
      this.#embedding = name;
      this.#draw();
    };
    const code = this.#embedding === 'tag' ? tagCode(this.subject) : frameCode(this.subject);
    return html`<section aria-labelledby="take-embed">
      <div class="line">
        <h3 id="take-embed">${say('On a page of yours')}</h3>
        ${choices('take-embedding', say('As'), kinds, this.#embedding, choose)}
      </div>
      ${this.#text('take-embed-text', say('code to embed this exhibit'), code, 3)}
    </section>`;
  }

  // --- Record ---

  #record(): TemplateResult {
    const { say } = this.#words;
    const pick = (event: Event) => void this.#openFile(event.target as HTMLInputElement);
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      void file.text().then((text) => this.#open(text));
    };
    const paste = () =>
      this.#open(this.#dialog.querySelector<HTMLTextAreaElement>('#take-record-in')?.value ?? '');
    return html`<section
      aria-labelledby="take-record"
      @dragover=${(event: DragEvent) => event.preventDefault()}
      @drop=${drop}
    >
      <h3 id="take-record">${say('Run record')}</h3>
      <p class="hint">
        ${say('Settings, seed and results as JSON. Opened here again, on any machine, it gives the same run; the numbers are compared.')}
      </p>
      ${this.#text('take-record-text', say('run record'), recordText(this.subject), 4, this.#saveText(say('run record'), 'run.json'))}
      <label for="take-record-file">${say('Open a record: choose or drop a file')}</label>
      <input id="take-record-file" type="file" accept=".json,application/json" @change=${pick} />
      <label for="take-record-in">${say('or paste one')}</label>
      <textarea id="take-record-in" class="flowing" rows="2" spellcheck="false" autocomplete="off"></textarea>
      <div class="buttons">
        <button type="button" part="button" data-open aria-label=${say('Open the pasted record')} @click=${paste}>${say('Open')}</button>
      </div>
    </section>`;
  }

  async #openFile(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    try {
      this.#open(await file.text());
    } catch {
      this.#say(this.#words.say('{file} could not be read.', { file: file.name }), true);
    }
    input.value = ''; // the same file may be chosen again
  }

  #open(text: string): void {
    const { element } = this.subject;
    const read = readRecord(text, this.subject);
    if ('message' in read) {
      this.#say(read.message, true);
      return;
    }
    this.#expected = read.record;
    element.setState(read.patch);
    const { state } = this.subject.host;
    const detail = { source: element, state };
    element.dispatchEvent(new CustomEvent('init-lab-change', { bubbles: true, composed: true, detail }));
    this.#say(this.#words.say('Opened; the run is being computed again.'));
  }

  #onResult(): void {
    if (!this.#expected) {
      this.#draw();
      return;
    }
    const { results, version } = this.#expected;
    const found = agreement(results, this.subject.host.outcome);
    this.#say(`${this.#words.say('Opened.')} ${agreementWords(found, version, this.#words)}`);
  }
}

function within({ clientX, clientY }: PointerEvent, dialog: HTMLElement): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}

function choices<Name extends string>(
  group: string,
  label: string,
  list: readonly { name: Name; label: string }[],
  chosen: Name,
  choose: (name: Name) => void,
): TemplateResult {
  return html`<span class="choices" role="radiogroup" aria-label=${label}>
    ${list.map(
      (one) => html`<label class="choice">
        <input
          type="radio"
          name=${group}
          value=${one.name}
          .checked=${one.name === chosen}
          @change=${() => choose(one.name)}
        />${one.label}
      </label>`,
    )}
  </span>`;
}
