/** Words around the figure that add no work to it. */
const filler = [
  'a', 'an', 'the', 'to', 'of', 'by', 'on', 'up', 'at', 'least', 'than', 'more', 'new', 'total', 'get', 'gain', 'reach', 'grow', 'bring', 'add', 'have', 'plus', 'per', 'month', 'k',
  'до', 'на', 'в', 'за', 'не', 'менее', 'меньше', 'более', 'больше', 'минимум', 'новых', 'новые', 'набрать', 'привлечь', 'получить', 'привести', 'прирост', 'рост', 'увеличить', 'плюс', 'тыс', 'тысяч', 'тысячи',
  'тысяча', 'человек', 'месяц', 'число', 'количество',
]
const subscribers = /^(subscribers?|followers?|подписчик\p{L}*|подписок|подписки|фолловер\p{L}*)$/u

/** «+1000 subscribers» and the like: a figure that tells nothing about the work. */
export const isSubscribersAlone = (text: string): boolean => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.some((word) => subscribers.test(word)) && words.every((word) => subscribers.test(word) || filler.includes(word))
}
