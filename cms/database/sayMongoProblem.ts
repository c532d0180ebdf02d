const notOnReplicaSet = 20
const authenticationFailed = [18, 8000]
const unreachable = ['MongoServerSelectionError', 'MongoNetworkError', 'MongoNetworkTimeoutError']

/** The address names no replica set; `setName` is what the server calls its own. */
export class SetNameMissing extends Error {
  readonly setName: string | undefined

  constructor(setName?: string) {
    super('DATABASE_URL names no replica set')
    this.setName = setName
  }
}

export class RolledBackWriteStays extends Error {}

/** Where the database is, without its user and password, whatever signs that has. */
const placeOf = (url: string): string => url.replace(/^(mongodb(?:\+srv)?:\/\/)(?:.*@)?/s, '$1').replace(/\?.*$/s, '')

type MongoProblem = { name?: string; code?: number | string; message?: string; reason?: { servers?: { size: number } } }

const howToMend = 'Hãy khởi động mongod với --replSet rs0 rồi chạy rs.initiate() một lần; một máy cũng được.'

/** A sentence that says what is wrong with the database and how to mend it. */
export const sayMongoProblem = (error: unknown, url: string): string => {
  const { name = '', code = '', message = '', reason } = error as MongoProblem
  const place = placeOf(url)
  if (error instanceof SetNameMissing) return saySetNameMissing(error.setName, place)
  if (code === notOnReplicaSet || /replica set|not support sessions/i.test(message))
    return `MongoDB ở ${place} không có giao dịch (transaction), vì không chạy dạng replica set. ${howToMend}`
  if (error instanceof RolledBackWriteStays)
    return `Máy chủ ở ${place} không giữ đúng giao dịch (transaction): điều đã huỷ vẫn còn. Hãy dùng MongoDB dạng replica set.`
  if (authenticationFailed.includes(Number(code)))
    return `MongoDB ở ${place} không nhận tên và mật khẩu ghi trong DATABASE_URL.`
  // The driver's own words may quote the whole address.
  if (name === 'MongoParseError')
    return `DATABASE_URL không phải là địa chỉ MongoDB đúng${message.includes('@') ? '' : `: ${message}`}. ${howToWrite}`
  if (reason?.servers?.size === 0)
    return `Máy chủ MongoDB ở ${place} không thuộc replica set ghi trong DATABASE_URL. Hãy kiểm tra tên replicaSet. ${howToMend}`
  if (unreachable.includes(name) || /ENOTFOUND|ECONNREFUSED|ETIMEOUT|ESERVFAIL|EAI_AGAIN/.test(String(code)))
    return `Không nối được tới MongoDB ở ${place}. Hãy kiểm tra máy chủ đó đang chạy và DATABASE_URL ghi đúng.`
  return `MongoDB ở ${place} báo lỗi: ${message || String(error)}`
}

const howToWrite =
  'Hãy ghi như mongodb://tên:mật-khẩu@máy:27017/to-dan-van?replicaSet=rs0; dấu @ : / # trong mật khẩu ghi thành %40 %3A %2F %23.'

const saySetNameMissing = (setName: string | undefined, place: string): string =>
  setName
    ? `DATABASE_URL thiếu tên replica set của ${place}, nên sẽ không có giao dịch (transaction). Hãy thêm replicaSet=${setName} vào sau dấu ? của địa chỉ.`
    : `MongoDB ở ${place} không phải là replica set (có lẽ là cụm chia mảnh, mongos), nên sẽ không có giao dịch (transaction). Hãy dùng địa chỉ của một replica set.`
