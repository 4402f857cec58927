/** The exhibit of quantum circuits. */
import type { Texts } from '../texts';

export const quantum = {
  'Variance of a gradient': 'Varianz eines Gradienten',
  'The cost as two angles go around': 'Die Kosten, während zwei Winkel einmal umlaufen',
  'Layers passed beside qubits added': 'Durchlaufene Schichten neben hinzugefügten Qubits',
  'Training: loss by step': 'Training: Verlust je Schritt',
  'The circuit, for four qubits': 'Der Schaltkreis, für vier Qubits',
  'The plateau': 'Die Hochebene',
  'McClean 2018': 'McClean 2018',
  'What is measured': 'Was gemessen wird',
  'local, global': 'lokal, global',
  'Shallow circuit': 'Flacher Schaltkreis',
  '2 layers': '2 Schichten',
  'Better starts': 'Bessere Anfänge',
  'all four': 'alle vier',
  'No cure': 'Kein Heilmittel',
  'halfway down': 'auf halbem Weg',
  'Train it': 'Trainieren',
  '8 qubits': '8 Qubits',
} satisfies Texts;
