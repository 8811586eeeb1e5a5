// A small fictional directory: two communes of one province, eleven services, in numbers with gaps.
import { indexFiles } from './index-files.mjs';

export const SIZE = 40;
const NAMES = {
  0: 'bebe-mons', 1: 'ludotheque-mons', 2: 'allaitement-mons', 3: 'papas-mons',
  8: 'bebe-namur', 9: 'ludotheque-namur', 10: 'arabe-namur',
  16: 'ecoute-province', 17: 'domicile-province',
  24: 'ligne-pays', 25: 'lointain',
};

/** Rows of a column: `rows({0: [3]})`. */
const rows = (values, none = [0]) => Array.from({ length: SIZE }, (_, id) => values[id] ?? none);
const line = (form, keys, frequency = 1, ...actions) => [form, frequency.toString(16), keys, ...actions].join('\t');

export function small(change = {}) {
  const cards = Array.from({ length: SIZE }, (_, id) => (NAMES[id] ? { u: `services/${NAMES[id]}/`, n: NAMES[id], r: 'Fictif.', k: 'Service' } : null));
  return indexFiles({
    size: SIZE,
    cards,
    forms: [
      line('allaitement', '6', 2), line('allaiter', '6', 1), line('allergie', '6', 1), line('arabe', '4', 1),
      line('bebe', '4', 3), line('bebes', '4', 2), line('berceau', '7', 1), line('de', '', 8, '!'), line('des', '', 6, '!'),
      line('ecoute', '5', 2), line('en arabe', '', 0, 'langue=ar'), line('gratuit', '6', 3, 'prix=gratuit'),
      line('ludotheque', '9', 2), line('ludotheques', '9', 1), line('mois', '4', 2, 'age=mois'), line('mons', '4', 3, 'zone=mons'),
      line('namur', '5', 3, 'zone=namur'), line('7000', '4', 0, 'zone=mons'), line('papa', '3', 1), line('pere', '4', 1),
      line('professionnel', '~pro', 1), line('samedi', '6', 2, 'jour=6'), line('ans', '2', 5, 'age=an'), line('tetee', '3,~allait', 0),
      line('salle attente', '~ecout', 0), line('salle', '5', 1), line('attente', '6', 0), line('maison', '6', 1, 'mode=a_domicile?'),
    ],
    keys: {
      allait: [[2, 15], [0, 3]], allerg: [[25, 8]], arab: [[10, 9]], bebe: [[0, 15], [8, 12], [2, 4], [17, 4]], berceau: [[25, 2]],
      ecout: [[16, 15], [24, 9]], gratui: [[0, 4]], ludothequ: [[1, 15], [9, 15]], mois: [[0, 2]], mons: [[0, 10], [1, 10], [2, 10], [3, 10], [25, 2]],
      namur: [[8, 10], [9, 10], [10, 10]], pap: [[3, 15]], pere: [[3, 6]], samedi: [[9, 6]], an: [[1, 2]], '~allait': [[2, 7]],
      '~ecout': [[16, 7]], salle: [[9, 3]], maison: [[17, 9], [1, 9]], '~pro': [[16, 2]], 7000: [[0, 1]],
    },
    zones: {
      pays: { first: 0, past: 32, name: 'Pays', covered: [24] },
      province: { first: 0, past: 24, parent: 'pays', name: 'Province', covered: [16, 17] },
      mons: { first: 0, past: 8, parent: 'province', name: 'Mons', covered: [9] },
      namur: { first: 8, past: 16, parent: 'province', name: 'Namur' },
    },
    columns: {
      prix: { values: ['gratuit', 'payant'], rows: rows({ 0: [1], 1: [2], 2: [1], 8: [1], 9: [2] }) },
      langue: { values: ['fr', 'ar'], rows: rows({ 0: [1], 10: [3] }) },
      theme: { values: Array.from({ length: 10 }, (_, i) => `t${i}`), rows: rows({ 0: [1, 0], 1: [0, 2], 2: [1, 2] }, [0, 0]) },
      jour: { rows: rows({ 1: [32], 9: [33], 0: [1] }) },
      mode: { values: ['sur_place', 'a_domicile', 'a_distance', 'itinerant'], rows: rows({ 0: [1], 16: [4], 17: [2], 24: [4] }) },
      age: { rows: rows({ 0: [0, 12, 3], 1: [36, 144, 1], 2: [255, 255, 3], 8: [0, 36, 0], 9: [30, 255, 0] }, [255, 255, 0]) },
      date: { rows: rows({ 0: [200, 9], 1: [190, 9], 9: [195, 9] }, [0, 0]) },
    },
    places: [
      ['pays', 'pays', -1, 0, 32, null, null, { fr: 'Pays' }, [], []],
      ['province', 'province', 0, 0, 24, 50.2, 4.2, { fr: 'Province' }, [], []],
      ['mons', 'commune', 1, 0, 8, 50.45, 3.95, { fr: 'Mons', nl: 'Bergen' }, ['7000'], ['Ville de Mons']],
      ['namur', 'commune', 1, 8, 16, 50.47, 4.87, { fr: 'Namur', nl: 'Namen' }, ['5000'], []],
      ['loin', 'commune', 0, 24, 32, 49.6, 5.8, { fr: 'Saint-Loin' }, ['6700'], []],
    ],
    everyday: ['bebel', 'marie', 'noel', 'nombre', 'samedie'],
    ...change,
  });
}
