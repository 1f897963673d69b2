const russianZones: ReadonlySet<string> = new Set(
  [
    'Europe/Kaliningrad', 'Europe/Moscow', 'Europe/Kirov', 'Europe/Volgograd', 'Europe/Samara', 'Europe/Saratov', 'Europe/Ulyanovsk', 'Europe/Astrakhan',
    'Asia/Yekaterinburg', 'Asia/Omsk', 'Asia/Novosibirsk', 'Asia/Barnaul', 'Asia/Tomsk', 'Asia/Novokuznetsk', 'Asia/Krasnoyarsk', 'Asia/Irkutsk', 'Asia/Chita',
    'Asia/Yakutsk', 'Asia/Khandyga', 'Asia/Vladivostok', 'Asia/Ust-Nera', 'Asia/Magadan', 'Asia/Sakhalin', 'Asia/Srednekolymsk', 'Asia/Kamchatka', 'Asia/Anadyr',
  ],
)
/** Ads on the Russian market carry the identifier of their label: a contract in rubles or of a business in a Russian zone. */
export const labelRequired = ({ currency, timeZone }: { readonly currency: string; readonly timeZone: string }): boolean =>
  currency === 'RUB' || russianZones.has(timeZone)
