import { ref } from 'vue';

/** Light or dark. Follows the machine until the clerk chooses. */
export const sotet = ref(document.documentElement.dataset.tema === 'sotet');

export function valtTema(): void {
  sotet.value = !sotet.value;
  const tema = sotet.value ? 'sotet' : 'vilagos';
  document.documentElement.dataset.tema = tema;
  localStorage.setItem('asp.tema', tema);
}

/** Every municipality has its own colour, the same on every machine: an open window tells at a glance where one is. */
export function setTelepulesSzin(kshKod: string | null): void {
  const gyoker = document.documentElement.style;
  const arnyalat = kshKod ? (Number(kshKod) * 137.508) % 360 : 210;
  gyoker.setProperty('--telepules', `hsl(${arnyalat}deg 55% 28%)`);
  gyoker.setProperty('--telepules-sav', `hsl(${arnyalat}deg 60% 45%)`);
}
