/** MongoDB has tools of its own, which know replica sets and running servers. */
export const sayMongoBackup = [
  'Dữ liệu đang ở MongoDB: hãy sao lưu bằng mongodump và phục hồi bằng mongorestore,',
  'cùng thư mục uploads và tệp secret trong DATA_DIR.',
].join(' ')
