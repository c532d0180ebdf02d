/** No letters are sent by this product: a lost password is set anew by the district. */
export const LoginHelp = () => (
  <p className="login-help">Quên mật khẩu? Xin báo cán bộ phụ trách ở cấp huyện để được cấp mật khẩu dùng một lần.</p>
)
