import { textsOf } from '../../texts.ts'
import { products } from './products.ts'
import { rule } from '../../rule.ts'

/** Number of pieces times price is not the amount printed beside them. */
export const quantityTimesPriceDiffers = rule({
  id: 'quantity-times-price-differs',
  code: 'G109',
  family: 'goal',
  severity: 'error',
  needs: [],
  basis: ['arithmetic'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '租赁适老自助终端 4 台，20000 元/台，合计 8.00 万元',
            '租赁适老自助终端 5 台，20000 元/台，合计 8.00 万元',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '租赁适老自助终端 4 台，20000 元/台，合计 8.00 万元',
            '租赁适老自助终端 4 台，2 万元/台，合计 8.00 万元',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    for (const text of textsOf(reading)) {
      for (const product of products(text.text)) {
        looked()
        if (!product.wrong) continue
        yield {
          at: { place: text.placeAt(product.at), quote: product.quote, printed: product.printed },
          printed: product.printed,
          expected: product.expected,
          facts: {
            arithmetic: `${product.pieces} × ${product.price}`,
            printed: product.printed,
            expected: product.expected,
          },
          subject: product.quote,
        }
      }
    }
  },
})
