/** Taking an exhibit away, and what it is called there. */
import type { Texts } from '../texts';

export const takeAway = {
  'Take away: {exhibit}': 'Mitnehmen: {exhibit}',
  Close: 'Schließen',
  Charts: 'Diagramme',
  'Nothing has been drawn yet.': 'Noch ist nichts gezeichnet.',
  'Save {figure} as {kind}': '{figure} als {kind} speichern',
  '{file} could not be made: {reason}': '{file} ließ sich nicht erzeugen: {reason}',
  '{file} is saved.': '{file} ist gespeichert.',
  '{file} is saved, unless the page around this frame forbids it.':
    '{file} ist gespeichert, sofern die umgebende Seite es diesem Rahmen nicht verbietet.',
  Copy: 'Kopieren',
  'Copy {thing}': '{thing} kopieren',
  'Copied: {thing}.': 'Kopiert: {thing}.',
  'Copying is not allowed here. The text is selected: press Ctrl+C, or ⌘C on a Mac.':
    'Kopieren ist hier nicht erlaubt. Der Text ist markiert: Strg+C drücken, auf dem Mac ⌘C.',
  Link: 'Link',
  'This page has no address of its own that a link could lead to.':
    'Diese Seite hat keine eigene Adresse, zu der ein Link führen könnte.',
  'link to this exhibit as it stands': 'Link zu diesem Exponat, wie es gerade steht',
  Code: 'Code',
  Framework: 'Framework',
  Network: 'Netz',
  '{framework} code': 'Code für {framework}',
  'The same network, drawn from exactly the same distribution.':
    'Dasselbe Netz, aus genau derselben Verteilung gezogen.',
  Save: 'Speichern',
  'Save {thing}': '{thing} speichern',
  'tag and script': 'Tag und Skript',
  iframe: 'iframe',
  'On a page of yours': 'Auf einer eigenen Seite',
  As: 'Als',
  'code to embed this exhibit': 'Code zum Einbetten dieses Exponats',
  'Run record': 'Protokoll des Laufs',
  'run record': 'Protokoll des Laufs',
  'Settings, seed and results as JSON. Opened here again, on any machine, it gives the same run; the numbers are compared.':
    'Einstellungen, Startwert und Ergebnisse als JSON. Hier wieder geöffnet, ergibt es auf jedem Rechner denselben Lauf; die Zahlen werden verglichen.',
  'Open a record: choose or drop a file': 'Ein Protokoll öffnen: Datei wählen oder hierher ziehen',
  'or paste one': 'oder eines einfügen',
  'Open the pasted record': 'Das eingefügte Protokoll öffnen',
  Open: 'Öffnen',
  '{file} could not be read.': '{file} ließ sich nicht lesen.',
  'Opened; the run is being computed again.': 'Geöffnet; der Lauf wird neu berechnet.',
  'Opened.': 'Geöffnet.',
  'There is nothing to open yet: choose a file or paste a record.':
    'Noch gibt es nichts zu öffnen: eine Datei wählen oder ein Protokoll einfügen.',
  'That is too large for a run record.': 'Das ist zu groß für ein Protokoll.',
  'That is not a run record of init-lab: “format” must be “init-lab run”.':
    'Das ist kein Protokoll von init-lab: „format“ muss „init-lab run“ sein.',
  'The record is one of the exhibit “{other}”; this one is “{this}”.':
    'Das Protokoll gehört zum Exponat „{other}“; dieses hier ist „{this}“.',
  'The record has no settings: “spec” must be an object.':
    'Das Protokoll hat keine Einstellungen: „spec“ muss ein Objekt sein.',
  'The record was not opened.': 'Das Protokoll wurde nicht geöffnet.',
  'It has no numbers to compare.': 'Es enthält keine Zahlen zum Vergleichen.',
  'All {numbers} numbers are those of the record, digit for digit.':
    'Alle {numbers} Zahlen sind die des Protokolls, Ziffer für Ziffer.',
  'on another machine': 'auf einem anderen Rechner',
  'by version {version}': 'von der Version {version}',
  'The numbers are those of the record to {difference}; it was made {made}.':
    'Die Zahlen sind die des Protokolls bis auf {difference}; es wurde {made} erstellt.',
  'The settings are those of the record, but its numbers are not: it was made {made}, or changed since.':
    'Die Einstellungen sind die des Protokolls, die Zahlen nicht: es wurde {made} erstellt oder seither verändert.',
  'Signal flow': 'Signalfluss',
  'Weight sampler': 'Gewichte ziehen',
  'Fan conflict': 'Eingänge gegen Ausgänge',
  'Side by side': 'Nebeneinander',
  'Bias lab': 'Bias-Labor',
  'Order and chaos': 'Ordnung und Chaos',
  Spectrum: 'Spektrum',
  'Depth race': 'Rennen in die Tiefe',
  Transfer: 'Transfer',
  'Heartbeat anomaly': 'Auffällige Herzschläge',
  'Barren plateau': 'Kahles Plateau (barren plateau)',
  'against {network}': 'gegen {network}',
  gain: 'Verstärkung',
  std: 'Streuung',
  bound: 'Schranke',
  value: 'Wert',
  scale: 'Maßstab',
} satisfies Texts;
